package com.example.api;

import com.example.api.core.ApiCaller;
import com.example.api.core.ApiResponse;
import com.example.api.core.RequestOptions;
import com.example.api.model.Thing;
import java.util.concurrent.CompletableFuture;

public final class ThingsAsyncApi {
    private final ApiCaller caller;

    ThingsAsyncApi(ApiCaller caller) {
        this.caller = caller;
    }

    public CompletableFuture<Thing> create(String project, Thing thing) {
        return createWithResponse(project, thing, RequestOptions.NONE).thenApply(ApiResponse::body);
    }

    public CompletableFuture<ApiResponse<Thing>> createWithResponse(String project, Thing thing, RequestOptions options) {
        return caller.sendAsync(ThingsApi.createCall(project, thing), options);
    }

    public CompletableFuture<Void> delete(String project) {
        return caller.sendAsync(ThingsApi.deleteCall(project), RequestOptions.NONE).thenApply(ApiResponse::body);
    }
}
