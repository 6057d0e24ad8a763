/** Calibration: whether what is predicted with a probability happens that often. */
package org.surprisal.information.calibration;
