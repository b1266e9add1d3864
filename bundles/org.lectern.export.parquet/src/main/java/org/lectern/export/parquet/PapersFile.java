package org.lectern.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A Parquet file that is written into a stream. */
final class PapersFile implements OutputFile {
    /** What is held in memory before it is written. Files of a few groups are read in parallel. */
    private static final long GROUP = 16L << 20;

    private final OutputStream out;

    private PapersFile(OutputStream out) {
        this.out = out;
    }

    /** Closing the writer writes the end of the file and closes the stream. */
    static ParquetWriter<PaperRow> writer(OutputStream out) throws IOException {
        return new Builder(new PapersFile(out))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Gzip())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupSize(GROUP)
                .build();
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new Counted(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    private static final class Builder extends ParquetWriter.Builder<PaperRow, Builder> {
        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<PaperRow> getWriteSupport(ParquetConfiguration configuration) {
            return new PaperRows();
        }

        @Override
        protected WriteSupport<PaperRow> getWriteSupport(Configuration configuration) {
            return new PaperRows();
        }
    }

    /** The end of the file says where everything begins. */
    private static final class Counted extends PositionOutputStream {
        private final OutputStream out;
        private long written;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return written;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            written += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
