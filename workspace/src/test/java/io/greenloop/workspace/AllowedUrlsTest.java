package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenloop.workspace.ImportRefused.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedUrlsTest {

    private static final AllowedUrls ANYWHERE = new AllowedUrls(true, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ext::sh -c touch% x",
                "-u/etc/passwd",
                "--upload-pack=x",
                "git://example.org/x",
                "ftp://example.org/x",
                "jar:file:/x!/y",
                "amazon-s3://bucket/x",
                "/local/path",
                "relative",
                "git@example.org:x.git",
                "https:///x",
                "https://",
                "http://-oProxyCommand=x/y",
                "ssh://-oProxyCommand=x/y",
                "ssh://-l@example.org/y",
                "file://host/x",
                "http://s3cret@exa mple.org/",
            })
    void whatIsNoAddressOfAGitRepositoryIsRefusedAndNotRepeated(String url) {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> ANYWHERE.check(url))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_ADDRESS))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("s3cret"))
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/x",
                "http://127.0.0.1/x",
                "http://127.1.2.3:8080/x",
                "https://10.0.0.1/x",
                "https://172.16.0.1/x",
                "https://192.168.1.1/x",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/x",
                "http://0.0.0.0/x",
                "http://[::1]/x",
                "http://[::]/x",
                "http://[fc00::1]/x",
                "http://[fe80::1]/x",
                "http://[::ffff:127.0.0.1]/x",
                "http://[64:ff9b::7f00:1]/x",
                "http://[2002:7f00:1::]/x",
                "ssh://git@192.168.1.1/x",
                "http://2130706433/x",
                "file:///srv/git/x",
            })
    void whatIsInsideIsRefusedByDefault(String url) {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> AllowedUrls.PUBLIC.check(url))
                .satisfies(
                        refused -> assertThat(refused.reason()).isIn(Reason.ADDRESS_NOT_ALLOWED, Reason.BAD_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://8.8.8.8/x", "http://[2606:4700::1]/x", "ssh://git@1.1.1.1:2222/x"})
    void whatIsPublicIsAllowed(String url) throws ImportRefused {
        assertThat(AllowedUrls.PUBLIC.check(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/x", "http://[::1]:80/x", "file:///srv/git/x", "http://not-looked-up/x"})
    void whatIsInsideMayBeAllowed(String url) throws ImportRefused {
        assertThat(ANYWHERE.check(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"198.18.0.1", "192.0.0.1", "192.0.2.1", "203.0.113.1", "240.0.0.1", "224.0.0.1", "2001:db8::1"})
    void addressesForSpecialUsesAreNotPublic(String address) throws UnknownHostException {
        assertThat(SpecialAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aHostThatNobodyKnowsIsToldFromANameServiceThatIsAway() {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> AllowedUrls.PUBLIC.check("https://nowhere.example/x", host -> {
                    throw new UnknownHostException(host + ": Name or service not known");
                }))
                .withMessage("the host nowhere.example is not known");
        assertThatExceptionOfType(WorkspaceUnavailable.class)
                .isThrownBy(() -> AllowedUrls.PUBLIC.check("https://nowhere.example/x", host -> {
                    throw new UnknownHostException(host + ": Temporary failure in name resolution");
                }))
                .withMessageContaining("no name service could be asked");
    }

    @Test
    void anAddressIsShownWithoutWhatMayBeSecret() throws ImportRefused {
        var url = ANYWHERE.check("https://user:s3cret@example.org:8443/team/x.git?token=s3cret");

        assertThat(AllowedUrls.shown(url)).isEqualTo("https://example.org:8443/team/x.git");
    }
}
