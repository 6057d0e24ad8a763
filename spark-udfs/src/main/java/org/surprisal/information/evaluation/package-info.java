/** Everything at once: the metrics of labelled predictions and the ledger of what they rest on. */
package org.surprisal.information.evaluation;
