/** The batch job: from a table of predictions to metrics, a comparison of models, and a report. */
package org.surprisal.job;
