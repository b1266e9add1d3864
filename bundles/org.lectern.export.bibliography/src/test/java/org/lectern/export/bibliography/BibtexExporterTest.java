package org.lectern.export.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.Exporter;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ExportSamples;
import org.lectern.testkit.ExporterContract;
import org.lectern.testkit.ListedPapers;
import org.lectern.testkit.MemoryTarget;
import org.lectern.testkit.Papers;

class BibtexExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new BibtexExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) {
        return StrictBibtex.read(written.get("")).size();
    }

    @Test
    void aPaperIsOneEntryWithAllThatBibtexHasAPlaceFor() throws Exception {
        Paper paper = ExportSamples.full();
        assertEquals(
                """
                @misc{lovelace2024olmo2lowrank,
                  title = {{OLMo} 2: A Low-Rank Émigré},
                  author = {Ada Lovelace and Jürgen Müller},
                  institution = {Princeton University},
                  year = {2024},
                  month = oct,
                  day = {27},
                  eprint = {2410.20672v1},
                  archiveprefix = {arXiv},
                  doi = {10.1000/a_b%c},
                  keywords = {relevant, maybe},
                  abstract = {We show 5\\% \\& more.},
                  note = {Code: \\url{https://github.com/ada/olmo_2}. Project: \\url{https://example.org/a?b=1&c=%7Bd%7D}}
                }

                """,
                written(
                        List.of(paper),
                        List.of(
                                ExportSamples.answer(paper.id(), "ada", "relevant"),
                                ExportSamples.answer(paper.id(), "ben", "maybe"))));
    }

    @Test
    void whatIsUnknownIsLeftOut() throws Exception {
        assertEquals(
                "@misc{untitled,\n  title = {Untitled}\n}\n\n",
                written(List.of(Papers.paper("1", "Untitled", "")), List.of()));
    }

    @Test
    void aMonthWithoutAYearStands() throws Exception {
        String text = written(List.of(Papers.published(Papers.paper("1", "Some Title", ""), "--03-11")), List.of());
        assertEquals("@misc{sometitle,\n  title = {Some Title},\n  month = mar,\n  day = {11}\n}\n\n", text);
    }

    @Test
    void onlyWordsThatStylesWouldLowerStandInBraces() {
        assertEquals(
                "{DyLoRA}: Search-Free ({GPT-4}) with {T5} and {3D} Ünder É",
                Tex.title("DyLoRA: Search-Free (GPT-4) with\n T5 and 3D Ünder É"));
    }

    @Property
    void anyTextStaysWithinItsField(
            @ForAll @Chars({'{', '}', '\\', '"', '@', '%', '$', ' ', '\n', ','}) @AlphaChars String text)
            throws Exception {
        Paper paper = Papers.paper("1", "T" + text, text);
        assertEquals(1, StrictBibtex.read(written(List.of(paper), List.of())).size());
    }

    @Property
    void escapingIsReversible(
            @ForAll @Chars({'{', '}', '\\', '~', '^', '%', '$', '&', '#', '_'}) @AlphaChars String text) {
        String unescaped = Tex.text(text)
                .replaceAll("\\\\([$&#%_])", "$1")
                .replace("\\textbraceleft{}", "{")
                .replace("\\textbraceright{}", "}")
                .replace("\\textasciitilde{}", "~")
                .replace("\\textasciicircum{}", "^")
                .replace("\\textbackslash{}", "\\");
        assertTrue(text.contains("\\") || unescaped.equals(text), () -> text + " became " + Tex.text(text));
    }

    private static String written(List<Paper> papers, List<Answer> answers) throws Exception {
        var target = new MemoryTarget();
        new BibtexExporter().write(new ListedPapers(papers, answers), target, Progress.NONE);
        return target.text();
    }
}
