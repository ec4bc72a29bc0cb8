package com.example.gcore.core;

/** How much of its calls a client logs, to the {@link System.Logger} named after {@link ApiCaller}. */
public enum LogLevel {
    /** Nothing: the default. */
    OFF,
    /** One line for each call, when it has ended. */
    CALLS,
    /** Also a line for each request and each answer, with their headers. */
    HEADERS,
    /** The headers and the bodies. */
    BODIES
}
