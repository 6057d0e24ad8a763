/** Evaluation of probabilistic classifiers with Spark ML: model selection by proper scores. */
package org.surprisal.ml;
