/** What the job leaves behind: sentences, tables, a JSON document, an exit code. */
package org.surprisal.job.output;
