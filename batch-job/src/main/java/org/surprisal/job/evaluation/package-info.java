/** From the rows of the input to what was found of each model. */
package org.surprisal.job.evaluation;
