/** What is to be evaluated: the command line, and the columns of the input that it means. */
package org.surprisal.job.request;
