package org.lectern.export.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** What the library itself reads of a file, as JSON: absent fields are left out. */
final class ReadBack {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReadBack() {}

    static List<JsonNode> rows(byte[] file) throws IOException {
        var rows = new ArrayList<JsonNode>();
        var options = org.apache.parquet.ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Gunzip())
                .build();
        try (ParquetFileReader reader = ParquetFileReader.open(new Bytes(file), options)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                var records = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    rows.add(json(records.read(), schema));
                }
            }
        }
        return rows;
    }

    /** How many groups of rows the file has. */
    static int groups(byte[] file) throws IOException {
        var options = org.apache.parquet.ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Gunzip())
                .build();
        try (ParquetFileReader reader = ParquetFileReader.open(new Bytes(file), options)) {
            return reader.getRowGroups().size();
        }
    }

    private static JsonNode json(Group group, GroupType type) {
        if (type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
            ArrayNode list = JSON.arrayNode();
            for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
                list.add(value(
                        group.getGroup(0, i), type.getType(0).asGroupType().getType(0), 0, 0));
            }
            return list;
        }
        ObjectNode object = JSON.objectNode();
        if (type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation) {
            for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
                object.put(
                        group.getGroup(0, i).getString("key", 0),
                        group.getGroup(0, i).getString("value", 0));
            }
            return object;
        }
        for (int field = 0; field < type.getFieldCount(); field++) {
            if (group.getFieldRepetitionCount(field) > 0) {
                object.set(type.getFieldName(field), value(group, type.getType(field), field, 0));
            }
        }
        return object;
    }

    private static JsonNode value(Group group, Type type, int field, int index) {
        if (!type.isPrimitive()) {
            return json(group.getGroup(field, index), type.asGroupType());
        }
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case INT32 -> JSON.numberNode(group.getInteger(field, index));
            default -> JSON.textNode(group.getString(field, index));
        };
    }

    private record Bytes(byte[] file) implements InputFile {
        @Override
        public long getLength() {
            return file.length;
        }

        @Override
        public SeekableInputStream newStream() {
            var in = new Positioned(file);
            return new DelegatingSeekableInputStream(in) {
                @Override
                public long getPos() {
                    return in.position();
                }

                @Override
                public void seek(long position) {
                    in.seek((int) position);
                }
            };
        }
    }

    private static final class Positioned extends ByteArrayInputStream {
        Positioned(byte[] file) {
            super(file);
        }

        int position() {
            return pos;
        }

        void seek(int position) {
            pos = position;
        }
    }

    private static final class Gunzip implements CompressionCodecFactory {
        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            return new BytesInputDecompressor() {
                @Override
                public BytesInput decompress(BytesInput page, int size) throws IOException {
                    try (var gzip = new GZIPInputStream(page.toInputStream())) {
                        return BytesInput.from(gzip.readNBytes(size));
                    }
                }

                @Override
                public void decompress(ByteBuffer from, int length, ByteBuffer to, int size) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void release() {}
            };
        }

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release() {}
    }
}
