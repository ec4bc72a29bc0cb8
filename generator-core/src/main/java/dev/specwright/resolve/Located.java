package dev.specwright.resolve;

/**
 * swagger-parser's typed view of an object, with the node that it was read from: the types have no room for extensions'
 * places, schemas and positions.
 *
 * @param value the typed view, without its schemas, examples and extensions
 * @param node the object itself, not a reference to it
 * @param <T> swagger-parser's type
 */
public record Located<T>(T value, Node node) {}
