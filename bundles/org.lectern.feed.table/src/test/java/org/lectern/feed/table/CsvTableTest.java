package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.PaperText;
import org.lectern.testkit.FeedFormatContract;
import org.lectern.testkit.SharedData;

class CsvTableTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new CsvTable();
    }

    @Override
    public byte[] sample() {
        return "record_id,title,abstract,year,label_included\r\n1,\"One, two\",\"A\nb\"\"c\"\"\",2024,1\r\n2,Three,D,,0\r\n"
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "records.csv";
    }

    @Override
    public List<Probe> foreign() {
        var foreign = new ArrayList<>(FeedFormatContract.super.foreign());
        foreign.add(FeedFormatContract.probe("title.txt", "Title\n\nOnce upon a time\n"));
        foreign.add(FeedFormatContract.probe("numbers.csv", "x,y\n1,2\n"));
        foreign.add(FeedFormatContract.probe("papers.jsonl", "{\"title\":\"One\",\"abstract\":\"A\"}\n"));
        return foreign;
    }

    @Test
    void cellsInQuotesHoldSeparatorsQuotesAndLines() throws Exception {
        Readings read = Readings.of(format(), sample());
        assertEquals(
                List.of(new PaperText("One, two", "A\nb\"c\""), new PaperText("Three", "D")),
                read.items().stream().map(FeedItem::text).toList());
        assertEquals(
                Map.of("record_id", "1", "label_included", "1"),
                read.items().getFirst().extra());
        assertEquals(List.of(), read.report().unusedLines());
    }

    @Test
    void semicolonsAndTabsDivideWhereTheHeaderHasMoreOfThem() throws Exception {
        assertEquals(
                new PaperText("One, two", "A"),
                Readings.of(format(), "title;abstract\nOne, two;A\n").only().text());
        assertEquals(
                new PaperText("One; two", "A"),
                Readings.of(format(), "\uFEFFprimary_title\tnotes_abstract\rOne; two\tA")
                        .only()
                        .text());
    }

    @Test
    void theApostropheBeforeAFormulaIsTakenOffAndNoOther() throws Exception {
        assertEquals(
                new PaperText("=SUM(A1)", "'tis"),
                Readings.of(format(), "title,abstract\n'=SUM(A1),'tis\n").only().text());
        assertEquals(
                new PaperText("'=x", "'"),
                Readings.of(format(), "title,abstract\n''=x,''\n").only().text());
    }

    @Test
    void aRowThatCannotBeUsedIsNamedAndTheOthersAreRead() throws Exception {
        Readings read = Readings.of(format(), "title,abstract\nOne,A\na,b,c\n,\n\nTwo,\nThree,\"open\nto the end");
        assertEquals(
                List.of("One", "Two"),
                read.items().stream().map(item -> item.text().title()).toList());
        assertEquals(
                List.of(
                        new Place(3, "a b c", "3 cells, but there are 2 columns"),
                        new Place(7, "Three open\nto the end", "a quote is opened here and never closed")),
                read.report().unusedLines());
        assertEquals(
                List.of(new Place(6, "Two", "title without abstract")),
                read.report().incomplete());
    }

    @Test
    void bytesThatAreNotUtf8AreSaid() throws Exception {
        Readings read = Readings.of(format(), "title,abstract\ncaf\u00e9,A\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                List.of("The table was read as windows-1252. Where letters look wrong, save the table as UTF-8 and"
                        + " import it again."),
                read.report().notes());
        assertEquals("caf\u00e9", read.only().text().title());
    }

    @Test
    void aTableWithoutTitleAndAbstractIsRefused() {
        var refused = assertThrows(FeedException.class, () -> Readings.of(format(), "x,y\n1,2\n"));
        assertEquals(
                "The table table has no column for a title or an abstract. Nothing was imported.",
                refused.getMessage());
    }

    @Test
    void screeningRecordsAreAllRead() throws Exception {
        byte[] nagtegaal = Files.readAllBytes(SharedData.require("screening/Nagtegaal_2019.csv"));
        byte[] kitchenham = Files.readAllBytes(SharedData.require("screening/Kitchenham_2010.csv"));
        Readings first = Readings.of(format(), nagtegaal);
        Readings second = Readings.of(format(), kitchenham);
        assertEquals(
                List.of(2019, 1704),
                List.of(first.items().size(), second.items().size()));
        assertEquals(101, included(first));
        assertEquals(45, included(second));
        assertEquals(List.of(), first.report().unusedLines());
        assertEquals(List.of(), second.report().unusedLines());
        assertEquals(
                Optional.of(1704L),
                Optional.of(second.items().stream()
                        .filter(item -> item.published().isPresent())
                        .count()));
    }

    private static long included(Readings read) {
        return read.items().stream()
                .filter(item -> "1".equals(item.extra().get("label_included")))
                .count();
    }
}
