/** The catalogue's functions in Spark SQL. The only package that knows Catalyst. */
package org.surprisal.sql;
