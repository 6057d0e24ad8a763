/**
 * What declares a function: its definition, parameters and their roles, terms, unit, examples; and
 * the check of arguments that follows from the roles.
 */
package org.surprisal.information.declaration;
