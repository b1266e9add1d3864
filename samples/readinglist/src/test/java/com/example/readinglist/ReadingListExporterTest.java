package com.example.readinglist;

import java.util.SortedMap;
import org.lectern.api.export.Exporter;
import org.lectern.testkit.ExporterContract;

class ReadingListExporterTest implements ExporterContract {
    @Override
    public Exporter exporter() {
        return new ReadingListExporter();
    }

    @Override
    public long papersIn(SortedMap<String, String> written) {
        return written.get("").lines().filter(line -> line.startsWith("- [ ] ")).count();
    }
}
