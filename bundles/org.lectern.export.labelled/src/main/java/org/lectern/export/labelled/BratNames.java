package org.lectern.export.labelled;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.api.model.Project;

/**
 * brat's names of labels. A name has no blanks and no letters beyond ASCII; what it stands for is shown by
 * {@code visual.conf}, and kept to the letter in comments of {@code annotation.conf}, which our reader knows.
 */
final class BratNames {
    /** The type of the mark on each title. */
    static final String PAPER = "LecternPaper";

    /** The attribute of a paper whose value is its one label. */
    static final String LABEL = "Label";

    private final Project project;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> taken = new HashMap<>();
    private final TreeSet<String> marks = new TreeSet<>();
    private final TreeSet<String> values = new TreeSet<>();
    private final TreeSet<String> flags = new TreeSet<>();

    BratNames(Project project) {
        this.project = project;
        taken.put(PAPER.toLowerCase(Locale.ROOT), "");
        project.schema().names().stream()
                .map(Document::storable)
                .map(this::name)
                .forEach(project.schema().multiple() ? flags::add : values::add);
    }

    /** The type of marks with this label. */
    String mark(String label) {
        String name = name(label);
        marks.add(name);
        return name;
    }

    /**
     * An attribute of the title's mark.
     *
     * @param together how many labels the paper has
     */
    String attribute(String label, int together) {
        String name = name(label);
        if (project.schema().multiple() || together > 1) {
            flags.add(name);
            return LABEL + "_" + name + " T1";
        }
        values.add(name);
        return LABEL + " T1 " + name;
    }

    private String name(String label) {
        return names.computeIfAbsent(label, this::made);
    }

    private String made(String label) {
        String ascii = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9_-]", "_");
        String cut = ascii.length() > 60 ? ascii.substring(0, 60) : ascii;
        String stem = cut.matches("[A-Za-z].*") ? cut : LABEL + "-" + cut.replaceAll("^[_-]+", "");
        String name = stem;
        for (int i = 2; taken.putIfAbsent(name.toLowerCase(Locale.ROOT), label) != null; i++) {
            name = stem + "-" + i;
        }
        return name;
    }

    String annotationConf() {
        var conf = new StringBuilder("# Written by Lectern. A mark of the type " + PAPER
                + " lies on each title and bears the paper's labels.\n");
        names.forEach((label, name) -> {
            if (!label.equals(name)) {
                conf.append("#= ")
                        .append(name)
                        .append('\t')
                        .append(quoted(label))
                        .append('\n');
            }
        });
        conf.append("\n[entities]\n").append(PAPER).append('\n');
        marks.forEach(name -> conf.append(name).append('\n'));
        // Marks may lie in one another, as in Lectern.
        conf.append("\n[relations]\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n");
        conf.append("\n[events]\n\n[attributes]\n");
        if (!values.isEmpty()) {
            conf.append(LABEL).append("\tArg:").append(PAPER).append(", Value:");
            conf.append(String.join("|", values)).append('\n');
        }
        flags.forEach(name -> conf.append(LABEL)
                .append('_')
                .append(name)
                .append("\tArg:")
                .append(PAPER)
                .append('\n'));
        return conf.toString();
    }

    String visualConf() {
        var conf = new StringBuilder("[labels]\n").append(PAPER).append(" | Paper | P\n");
        names.forEach((label, name) -> {
            String shown = label.replaceAll("[|\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
            if (!shown.isEmpty() && marks.contains(name)) {
                conf.append(name).append(" | ").append(shown).append('\n');
            }
            if (!shown.isEmpty() && flags.contains(name)) {
                conf.append(LABEL)
                        .append('_')
                        .append(name)
                        .append(" | ")
                        .append(shown)
                        .append('\n');
            }
        });
        conf.append("\n[drawing]\nSPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken\n");
        conf.append(PAPER).append("\tbgColor:#dddddd\n");
        conf.append("ARC_DEFAULT\tcolor:black, arrowHead:triangle-5\n");
        if (!values.isEmpty()) {
            conf.append(LABEL).append('\t');
            conf.append(values.stream().map(name -> "[" + name + "]").collect(Collectors.joining("|", "glyph:", "\n")));
        }
        flags.forEach(name -> conf.append(LABEL)
                .append('_')
                .append(name)
                .append("\tglyph:[")
                .append(name)
                .append("]\n"));
        return conf.toString();
    }

    /** On one line, whatever it holds. */
    private static String quoted(String label) {
        String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(label));
        return "\""
                + escaped.replace("\u0085", "\\u0085")
                        .replace("\u2028", "\\u2028")
                        .replace("\u2029", "\\u2029") + "\"";
    }
}
