package org.lectern.export.labelled;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.lectern.api.model.Project;

/** Label Studio's labelling config: the text, the project's labels with their guidelines, a palette for marks, a note. */
final class StudioConfig {
    static final String TEXT = "text";
    static final String LABEL = "label";
    static final String MARK = "mark";
    static final String NOTE = "note";

    private final Project project;
    private final Map<String, String> guidelines = new LinkedHashMap<>();
    private final TreeSet<String> marks = new TreeSet<>();

    StudioConfig(Project project) {
        this.project = project;
        project.schema().labels().forEach(label -> guidelines.put(label.name(), label.guideline()));
    }

    /** A paper bears this label. One that the project has no longer is offered all the same: its answers would be refused. */
    void used(String label) {
        guidelines.putIfAbsent(label, "");
    }

    void usedForMarks(String label) {
        marks.add(label);
    }

    @Override
    public String toString() {
        var xml = new StringBuilder("<View>\n");
        line(xml, 1, "Header", "value", project.name());
        if (!marks.isEmpty()) {
            xml.append("  <Labels name=\"")
                    .append(MARK)
                    .append("\" toName=\"")
                    .append(TEXT)
                    .append("\">\n");
            marks.forEach(label -> line(xml, 2, "Label", "value", label));
            xml.append("  </Labels>\n");
        }
        line(xml, 1, "Text", "name", TEXT, "value", "$" + TEXT);
        xml.append("  <Choices name=\"").append(LABEL).append("\" toName=\"").append(TEXT);
        xml.append("\" choice=\"").append(project.schema().multiple() ? "multiple" : "single");
        xml.append("\" showInline=\"true\">\n");
        guidelines.forEach((label, guideline) -> {
            if (guideline.isBlank()) {
                line(xml, 2, "Choice", "value", label);
            } else {
                line(xml, 2, "Choice", "value", label, "hint", guideline);
            }
        });
        xml.append("  </Choices>\n");
        line(xml, 1, "TextArea", "name", NOTE, "toName", TEXT, "placeholder", "Note", "editable", "true");
        return xml.append("</View>\n").toString();
    }

    private static void line(StringBuilder xml, int depth, String tag, String... attributes) {
        xml.append("  ".repeat(depth)).append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], xml);
            xml.append('"');
        }
        xml.append("/>\n");
    }

    /** What a parser would change or refuse is escaped; what XML cannot hold at all becomes U+FFFD. */
    private static void escape(String text, StringBuilder xml) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n', '\r' -> xml.append("&#").append(c).append(';');
                default -> {
                    boolean allowed = c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
                    xml.appendCodePoint(allowed ? c : 0xFFFD);
                }
            }
        });
    }
}
