package org.lectern.index.lucene;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.lectern.api.model.Paper;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Query;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ArxivPapers;
import org.lectern.testkit.Papers;

/** Measures, run by hand. */
final class IndexingBenchmark {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private interface Work {
        void run() throws Exception;
    }

    private static double cpu(String what, Work work) throws Exception {
        System.gc();
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        double used = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
        System.out.printf("%-40s %6.2f CPU s  %6.2f s%n", what, used, (System.nanoTime() - wall) / 1e9);
        return used;
    }

    public static void main(String[] args) throws Exception {
        List<Paper> papers = ArxivPapers.read(Path.of(args[0]), Integer.parseInt(args[1]));
        for (int round = 0; round < Integer.parseInt(args[2]); round++) {
            Path folder = Files.createTempDirectory("bench");
            cpu("bare Lucene, StandardAnalyzer, stored", () -> standard(papers, folder.resolve("standard")));
            double bare = cpu("bare IndexWriter, same fields", () -> bare(papers, folder.resolve("bare")));
            try (var desk = new Desk(Files.createDirectories(folder.resolve("w")))) {
                cpu("store write", () -> store(desk, papers));
                cpu("store read only", () -> {
                    long after = 0;
                    for (var batch = desk.store.changes().papersAfter(after, 500);
                            !batch.isEmpty();
                            batch = desk.store.changes().papersAfter(after, 500)) {
                        desk.store
                                .papers()
                                .papers(batch.stream()
                                        .map(change -> change.paper())
                                        .toList());
                        after = batch.getLast().number();
                    }
                });
                double ours = cpu("index from the store", () -> desk.index.update(Progress.NONE));
                System.out.printf("ratio %.2f%n", bare / ours);
                System.out.println(desk.index.state());
                query(desk, "transformer attention", 200);
                query(desk, "low-rank adaptation", 200);
                query(desk, "\"large language model\" -vision", 200);
                query(desk, "learn*", 50);
                query(desk, "the of and", 50);
                query(desk, "tranformer~", 50);
                cpu("similar, 100", () -> {
                    for (int i = 0; i < 100; i++) {
                        desk.similar.to(papers.get(i * 7).id(), 10);
                    }
                });
                cpu("one paper changed and found, 20", () -> {
                    for (int i = 0; i < 20; i++) {
                        store(desk, List.of(papers.get(i)));
                        desk.search.find(query("learning", 10));
                    }
                });
                cpu(
                        "1% changed",
                        () -> {
                            store(desk, papers.subList(0, papers.size() / 100));
                            desk.index.update(Progress.NONE);
                        });
            }
            System.out.println(folder);
        }
    }

    private static Query query(String text, int limit) {
        return new Query(text, Project.DEFAULT, new Viewer("ada", Viewer.Role.OWNER), SearchOrder.MATCH, 0, limit);
    }

    private static void query(Desk desk, String text, int times) throws Exception {
        long[] nanos = new long[times];
        long total = 0;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            total = desk.search.find(query(text, 50)).total();
            nanos[i] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(nanos);
        System.out.printf(
                "%-36s %7d hits  median %.1f ms  p95 %.1f ms%n",
                text, total, nanos[times / 2] / 1e6, nanos[times * 95 / 100] / 1e6);
    }

    private static void store(Desk desk, List<Paper> papers) throws Exception {
        for (int from = 0; from < papers.size(); from += 200) {
            List<Paper> some = papers.subList(from, Math.min(papers.size(), from + 200));
            desk.store.papers().write(transaction -> {
                for (Paper paper : some) {
                    transaction.write(Papers.dossier(paper));
                }
                return null;
            });
        }
    }

    private static void standard(List<Paper> papers, Path folder) throws Exception {
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new StandardAnalyzer()))) {
            for (Paper paper : papers) {
                var document = new Document();
                document.add(new StringField("id", paper.id().value(), Field.Store.YES));
                document.add(new TextField("title", paper.title(), Field.Store.YES));
                document.add(new TextField("abstract", paper.abstractText(), Field.Store.YES));
                writer.updateDocument(new Term("id", paper.id().value()), document);
            }
        }
    }

    private static void bare(List<Paper> papers, Path folder) throws Exception {
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new PaperAnalyzer()))) {
            for (Paper paper : papers) {
                writer.updateDocument(new Term("id", paper.id().value()), PaperDocument.of(paper));
            }
        }
    }
}
