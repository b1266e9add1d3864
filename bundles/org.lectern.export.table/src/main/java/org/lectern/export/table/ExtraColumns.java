package org.lectern.export.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.model.PaperId;

/**
 * The columns of what sources said beyond a paper: {@code extra.} and the field's name, so that none is taken for a column
 * of ours. Where there are very many names, those of the fewest papers stand together in {@code extra}, as a JSON object.
 */
final class ExtraColumns {
    private static final int MOST = 200;

    private final ExportPapers papers;
    private final Predicate<String> wanted;
    private final List<String> names;
    private final boolean more;

    private ExtraColumns(ExportPapers papers, Predicate<String> wanted) {
        this.papers = papers;
        this.wanted = wanted;
        List<String> found = papers.extraNames(MOST + 1).stream().filter(wanted).toList();
        this.more = found.size() > MOST;
        this.names = found.stream().limit(MOST).sorted().toList();
    }

    static ExtraColumns of(ExportPapers papers) {
        return new ExtraColumns(papers, name -> true);
    }

    /** Only the fields whose names are {@code wanted}. */
    static ExtraColumns of(ExportPapers papers, Predicate<String> wanted) {
        return new ExtraColumns(papers, wanted);
    }

    List<String> header() {
        var header = new ArrayList<>(names.stream().map(name -> "extra." + name).toList());
        if (more) {
            header.add("extra");
        }
        return header;
    }

    List<String> cells(Map<String, String> extra) {
        var cells = new ArrayList<>(
                names.stream().map(name -> extra.getOrDefault(name, "")).toList());
        if (more) {
            cells.add(others(extra));
        }
        return cells;
    }

    Map<String, String> of(PaperId paper) {
        return names.isEmpty() ? Map.of() : papers.extra(paper);
    }

    private String others(Map<String, String> extra) {
        ObjectNode others = PaperJson.JSON.createObjectNode();
        new TreeMap<>(extra).forEach((name, value) -> {
            if (wanted.test(name) && !names.contains(name)) {
                others.put(name, value);
            }
        });
        return others.isEmpty() ? "" : others.toString();
    }
}
