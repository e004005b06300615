package io.greenloop.javasource.risks;

/** What tests seldom notice when it breaks; the names are the codes that people see. */
public enum Risk {
    LOCKING_CHANGED("how threads wait for one another"),
    VOLATILE_CHANGED("which fields threads see fresh"),
    EXECUTOR_CHANGED("what runs beside, and on which threads"),
    THREAD_LOCAL_CHANGED("what belongs to a thread"),
    CRYPTOGRAPHY_CHANGED("how something is encrypted, signed or trusted"),
    AUTHENTICATION_CHANGED("how it is known who somebody is"),
    AUTHORISATION_CHANGED("who may do what"),
    DESERIALISATION_CHANGED("what is made of bytes from outside"),
    SQL_BUILT_BY_HAND("an SQL statement that is put together from parts"),
    RESOURCE_NOT_CLOSED("what is open and not closed for sure"),
    API_CHANGED("what other code calls or extends"),
    WIRE_FORMAT_CHANGED("what other programs or stored data rely on"),
    EQUALS_WITHOUT_HASHCODE("equality that hash tables do not know of"),
    FIELD_SHADOWED("a name that stands for two things"),
    SELF_ASSIGNMENT("an assignment that changes nothing"),
    STATE_ALIASED("inner state that others could change"),
    EXCEPTION_SWALLOWED("an exception of which nobody hears"),
    NULL_DEREFERENCE("a member of what may be null here"),
    NULL_RETURNED("null where callers were never given it");

    private final String meaning;

    Risk(String meaning) {
        this.meaning = meaning;
    }

    /** What is at stake, to stand in a sentence. */
    public String meaning() {
        return meaning;
    }
}
