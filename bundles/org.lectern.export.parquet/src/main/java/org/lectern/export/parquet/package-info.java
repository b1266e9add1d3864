/** Papers as a Parquet file, for DuckDB, pandas and others that work on columns. */
package org.lectern.export.parquet;
