/**
 * What the losses of the rows say beyond their means: how they are spread, which rows are worst,
 * and how sure a difference between two models is. Free of Spark.
 */
package org.surprisal.job.loss;
