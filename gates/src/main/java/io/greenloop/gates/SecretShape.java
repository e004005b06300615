package io.greenloop.gates;

import java.util.regex.Pattern;

/** Shapes by which the credentials of providers are known; the more telling ones first. */
enum SecretShape {
    PRIVATE_KEY(
            "a private key",
            false,
            "-----BEGIN (?:(?!PRIVATE KEY(?: BLOCK)?-----)[A-Z0-9]++ )*+PRIVATE KEY(?: BLOCK)?-----"),
    CLOUD_KEY(
            "a cloud access key",
            true,
            "\\b(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}\\b|\\bAIza[0-9A-Za-z_-]{35}|\\bya29\\.[\\w-]{20,}"
                    + "|\\bdop_v1_[0-9a-f]{64}\\b|\\bGOCSPX-[\\w-]{20,}|AccountKey=[A-Za-z0-9+/]{60,}={0,2}"),
    CLOUD_SECRET(
            "a cloud secret key",
            true,
            "(?i)\\baws[\\w.-]{0,20}(?:secret|sk)[\\w.-]{0,20}[\"']?\\s*[=:,]\\s*[\"']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])"),
    FORGE_TOKEN(
            "a token of a code host",
            true,
            "\\bgh[pousr]_[0-9A-Za-z]{36,}\\b|\\bgithub_pat_\\w{22,}\\b|\\bgl(?:pat|dt|rt|ptt|cbt)-[\\w-]{20,}"
                    + "|\\bATBB\\w{28,}\\b"),
    REGISTRY_TOKEN(
            "a token of a package registry",
            true,
            "\\bnpm_[0-9A-Za-z]{36}\\b|\\bpypi-[\\w-]{40,}|\\brubygems_[0-9a-f]{48}\\b|\\bdckr_pat_[\\w-]{20,}"),
    SERVICE_TOKEN(
            "a service's token",
            true,
            "\\bxox[abeoprs]-[0-9A-Za-z-]{10,}|\\bxapp-\\d-[0-9A-Za-z-]{10,}"
                    + "|hooks\\.slack\\.com/(?:services|workflows)/[A-Z0-9]{6,}/[A-Z0-9]{6,}/\\w{16,}"
                    + "|\\b[sr]k_(?:live|test)_[0-9A-Za-z]{16,}|\\bwhsec_[0-9A-Za-z]{24,}|\\bsk-[0-9A-Za-z_-]{20,}"
                    + "|\\bSG\\.[\\w-]{16,}\\.[\\w-]{16,}|\\bkey-[0-9a-f]{32}\\b|\\b(?:SK|AC)[0-9a-f]{32}\\b"
                    + "|\\bhf_[0-9A-Za-z]{30,}\\b|\\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\\b|\\bsq0(?:atp|csp)-[\\w-]{22,}"
                    + "|\\b\\d{8,10}:AA[\\w-]{33}\\b|\\bEAACEdEose0cBA\\w+|\\bhvs\\.[\\w-]{24,}|\\bdapi[0-9a-f]{32}\\b"),
    SIGNED_TOKEN("a signed token", false, "\\beyJ[\\w-]{8,4000}+\\.eyJ[\\w-]{8,}+\\.[\\w-]{8,}"),
    URL_WITH_PASSWORD(
            "a URL with a password",
            false,
            "\\b[a-z][a-z0-9+.-]{0,40}+://[^\\s/:@\"'<>${}]*+:(?<secret>[^\\s/@\"'${}<>*]{3,}+)@[\\w.\\[-]"),
    CONNECTION_PASSWORD(
            "a connection string with a password",
            false,
            "(?i)(?:jdbc:|\\b(?:server|host|data source|endpoint)=)[^\"'\\n]{0,2000}[;?&](?:password|pwd)=(?<secret>[^\\s;&\"'${}<>*]{3,})"),
    CONNECTION_ARGUMENT(
            "a password given to a connection",
            false,
            "getConnection\\([^\"]{0,2000}+\"[^\"]{0,2000}+\"\\s*+,[^,]{0,2000}+,\\s*\"(?<secret>[^\"\\s]{3,})\""),
    KEY_ARGUMENT(
            "a key in the code",
            false,
            "(?:SecretKeySpec|PBEKeySpec|IvParameterSpec|hmacShaKeyFor|(?i:key|secret|password|passphrase)\\w{0,80}+\\s*+="
                    + "[\\w\\s.()]{0,2000}(?i:decode|decodeHex|parseHex|parseHexBinary))\\(\\s*\"(?<secret>[^\"\\s]{8,})\""),
    PASSWORD_ARGUMENT(
            "a password in the code",
            false,
            "(?:PasswordAuthentication|UsernamePassword\\w{0,80}+|BasicAuth\\w{0,80}+|[sS]etBasicAuth|basicAuth|basic)\\([^,\"]{0,2000}+(?:\"[^\"]{0,2000}+\"\\s*+)?+,"
                    + "\\s*\"(?<secret>[^\"\\s]{6,})\""),
    HEADER(
            "an authorisation header",
            false,
            "(?i)\\bauthorization\\b[\"']?\\s*+(?:[:=,)]++\\s*+)?+[\"']?(?:basic|bearer|token)\\s+(?<secret>[A-Za-z0-9+/=._~-]{12,})");

    private final String meaning;
    private final boolean ofProvider;
    private final Pattern pattern;

    SecretShape(String meaning, boolean ofProvider, String pattern) {
        this.meaning = meaning;
        this.ofProvider = ofProvider;
        this.pattern = Pattern.compile(pattern);
    }

    String meaning() {
        return meaning;
    }

    /** Whether somebody gave it out, so that no test makes its own. */
    boolean isOfProvider() {
        return ofProvider;
    }

    Pattern pattern() {
        return pattern;
    }

    boolean hasSecretPart() {
        return pattern.pattern().contains("(?<secret>");
    }
}
