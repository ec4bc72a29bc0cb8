package com.example.gcore.core;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;

/** Knows its own JSON form. Any {@code ObjectMapper}, however configured, writes exactly that form. */
@JsonSerialize(using = JacksonBridge.Serializer.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public interface JsonWritable {
    /** Writes the JSON form. */
    void writeTo(JsonWriter out) throws IOException;
}
