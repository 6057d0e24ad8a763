/** The report: one HTML page with its charts inside. */
package org.surprisal.job.report;
