package org.lectern.export.parquet;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;

/** Tells the library what a row holds. */
final class PaperRows extends WriteSupport<PaperRow> {
    private RecordConsumer out;

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(PaperSchema.PAPER, Map.of());
    }

    /** The class demands it; nothing is configured one way or the other. */
    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(PaperSchema.PAPER, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(PaperRow row) {
        out.startMessage();
        row.write(new Fields(out, PaperSchema.PAPER));
        out.endMessage();
    }
}
