package org.partnerfiles.examples.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.RequiredServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A partner's server, on this machine and for one test. */
final class LoopbackSftpServer implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KeyPair serverKey = newKey();
    private final KeyPair ownKey = newKey();
    private final SshServer server = SshServer.setUpDefaultServer();

    LoopbackSftpServer(Path directory) throws IOException, GeneralSecurityException {
        server.setHost(ADDRESS);
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(serverKey));
        server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, ownKey.getPublic()));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(directory));
        server.start();
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    }

    /** What a program does with a connection. */
    interface Work {
        void with(SftpClient server) throws IOException;
    }

    void connected(Work work) throws IOException {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(new RequiredServerKeyVerifier(serverKey.getPublic()));
            client.start();
            try (ClientSession session = client.connect("acme", ADDRESS, server.getPort())
                    .verify(PATIENCE)
                    .getSession()) {
                session.addPublicKeyIdentity(ownKey);
                session.auth().verify(PATIENCE);
                try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                    work.with(sftp);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
