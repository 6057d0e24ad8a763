/** Surprisal and entropy: how uncertain one distribution is. */
package org.surprisal.information.uncertainty;
