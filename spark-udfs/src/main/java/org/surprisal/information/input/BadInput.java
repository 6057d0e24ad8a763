package org.surprisal.information.input;

/**
 * What is wrong with a row's arguments.
 *
 * @param condition the kind of fault, for a program
 * @param argument the name of the argument
 * @param value the offending value
 * @param fault the fault in words, which follow the function's name
 * @param remedy what the caller can do about it, or an empty text
 */
public record BadInput(
    Fault condition, String argument, String value, String fault, String remedy) {}
