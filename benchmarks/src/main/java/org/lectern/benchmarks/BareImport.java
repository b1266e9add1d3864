package org.lectern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;

/**
 * The least that importing and indexing could cost: each record of a JSON Lines file into one SQLite table, in batches,
 * and into one Lucene index, all fields stored. Prints documents per CPU second of the whole process.
 */
public final class BareImport {
    private static final int BATCH = 1_000;

    private BareImport() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int documents = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(arguments[0])), 1 << 16);
                MappingIterator<JsonNode> records =
                        new ObjectMapper().readerFor(JsonNode.class).readValues(in);
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
                IndexWriter index = new IndexWriter(
                        FSDirectory.open(folder.resolve("bare-index")),
                        new IndexWriterConfig(new StandardAnalyzer()))) {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("PRAGMA synchronous=FULL");
                statement.execute("CREATE TABLE paper (id TEXT PRIMARY KEY, title TEXT, abstract TEXT, record TEXT)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO paper VALUES (?, ?, ?, ?)")) {
                while (records.hasNext()) {
                    JsonNode paper = records.next();
                    insert(insert, paper);
                    index(index, paper);
                    if (++documents % BATCH == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
            index.commit();
        }
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double seconds = system.getProcessCpuTime() / 1e9;
        System.out.printf("%d documents, %.2f CPU s, %.0f per CPU s%n", documents, seconds, documents / seconds);
    }

    private static void insert(PreparedStatement insert, JsonNode paper) throws Exception {
        insert.setString(1, paper.get("id").asText());
        insert.setString(2, paper.get("title").asText());
        insert.setString(3, paper.get("abstract").asText());
        insert.setString(4, paper.toString());
        insert.addBatch();
    }

    private static void index(IndexWriter index, JsonNode paper) throws Exception {
        var document = new Document();
        document.add(new StringField("id", paper.get("id").asText(), Field.Store.YES));
        document.add(new TextField("title", paper.get("title").asText(), Field.Store.YES));
        document.add(new TextField("abstract", paper.get("abstract").asText(), Field.Store.YES));
        index.updateDocument(new Term("id", paper.get("id").asText()), document);
    }
}
