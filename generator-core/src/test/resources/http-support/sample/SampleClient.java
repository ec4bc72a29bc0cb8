package com.example.api;

import com.example.api.core.ApiCaller;
import com.example.api.core.ClientBuilder;
import com.example.api.core.RequestOptions;
import java.util.Map;

public final class SampleClient {
    private final ApiCaller caller;

    private SampleClient(ApiCaller caller) {
        this.caller = caller;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static SampleClient fromEnv() {
        return builder().fromEnv(System.getenv()).build();
    }

    public ThingsApi things() {
        return new ThingsApi(caller);
    }

    public ThingsAsyncApi asyncThings() {
        return new ThingsAsyncApi(caller);
    }

    public SampleClient withOptions(RequestOptions options) {
        return new SampleClient(caller.withOptions(options));
    }

    public static final class Builder extends ClientBuilder<Builder> {
        private Builder() {
            super(null);
        }

        public Builder apiKey(String apiKey) {
            return credential("Authorization", "apikey ", apiKey);
        }

        public Builder fromEnv(Map<String, String> environment) {
            return environment(environment, "SAMPLE_BASE_URL").apiKey(requireVariable(environment, "SAMPLE_API_KEY"));
        }

        public SampleClient build() {
            return new SampleClient(newCaller());
        }
    }
}
