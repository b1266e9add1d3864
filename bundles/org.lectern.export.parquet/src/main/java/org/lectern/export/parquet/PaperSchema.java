package org.lectern.export.parquet;

import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** The columns, by the names that JSON Lines has: who knows one of the two knows the other. */
final class PaperSchema {
    /** Moments stand as text, since no type of Parquet that everybody reads holds every one to the nanosecond. */
    static final MessageType PAPER = MessageTypeParser.parseMessageType("""
            message paper {
              required binary id (STRING);
              required binary title (STRING);
              required binary abstract (STRING);
              optional binary rawTitle (STRING);
              optional binary rawAbstract (STRING);
              optional int32 authorCount;
              required group authors (LIST) {
                repeated group list { required binary element (STRING); }
              }
              optional group organization {
                required binary name (STRING);
                optional binary handle (STRING);
              }
              optional binary published (STRING);
              optional binary publishedFrom (STRING);
              required group identifiers {
                optional binary arxiv (STRING);
                optional binary doi (STRING);
                optional binary pubmed (STRING);
                optional binary openreview (STRING);
                optional binary url (STRING);
              }
              required group otherIdentifiers (LIST) {
                repeated group list { required binary element (STRING); }
              }
              required group links (LIST) {
                repeated group list {
                  required group element {
                    required binary url (STRING);
                    required binary kind (STRING);
                  }
                }
              }
              required group labels (LIST) {
                repeated group list {
                  required group element {
                    required binary annotator (STRING);
                    required group labels (LIST) {
                      repeated group list { required binary element (STRING); }
                    }
                    required binary note (STRING);
                    required binary at (STRING);
                    required binary revision (STRING);
                    required group spans (LIST) {
                      repeated group list {
                        required group element {
                          required binary part (STRING);
                          required int32 start;
                          required int32 end;
                          required binary label (STRING);
                        }
                      }
                    }
                  }
                }
              }
              required group sightings (LIST) {
                repeated group list {
                  required group element {
                    required binary source (STRING);
                    optional binary seenOn (STRING);
                    optional int32 position;
                    optional int32 comments;
                    optional int32 upvotes;
                  }
                }
              }
              required group extra (MAP) {
                repeated group key_value {
                  required binary key (STRING);
                  required binary value (STRING);
                }
              }
            }
            """);

    private PaperSchema() {}
}
