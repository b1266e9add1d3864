package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2003-12-31T10:14:55Z | 2003-12-31",
                "2003-12-31T10:14:55.123-08:00 | 2003-12-31",
                "2003-12-31 10:14 | 2003-12-31",
                "2003-12 | 2003-12",
                "2003 | 2003",
                "20031231 | 2003-12-31",
                "2003/12/31 | 2003-12-31",
                "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01",
                "Thu, 1 Jan 2004 | 2004-01-01",
                "Thursday, 01 January 2004 19:48 EST | 2004-01-01",
                "01 Jan 04 19:48 +0100 | 2004-01-01",
                "01-Jan-2004 | 2004-01-01",
                "Thu,01 Sept 2004 00:00:00 +0000 | 2004-09-01",
                "Thu Jan  1 19:48:21 2004 | 2004-01-01",
                "Thu Jan  1 19:48:21 EST 2004 | 2004-01-01",
                "Jan 1, 2004 | 2004-01-01",
                "January 1st, 2004 | 2004-01-01",
                "1st January 2004 | 2004-01-01",
                "Jan 2004 | 2004-01",
                "31 Dec 99 | 1999-12-31",
            })
    void theDayIsReadAsItIsPrinted(String text, String day) {
        assertEquals(day, FeedDate.parse(text).map(Object::toString).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "yesterday", "2003-02-30", "31 Foo 2004", "12/31/2003", "0000-00-00"})
    void whatIsNoDayIsNone(String text) {
        assertEquals("none", FeedDate.parse(text).map(Object::toString).orElse("none"));
    }
}
