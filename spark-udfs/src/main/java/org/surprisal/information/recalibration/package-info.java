/**
 * Recalibration: how much of a log loss one number repairs, the number, and the repair: temperature
 * scaling.
 */
package org.surprisal.information.recalibration;
