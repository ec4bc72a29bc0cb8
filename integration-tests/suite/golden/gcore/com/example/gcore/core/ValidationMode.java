package com.example.gcore.core;

/** What a client does about a request that breaks the API's constraints. */
public enum ValidationMode {
    /** Throws a {@link RequestInvalidException} and sends nothing: the default. */
    ENFORCE,
    /** Logs each violation as a warning and sends the request. */
    WARN,
    /** Checks nothing. */
    OFF
}
