package fr.sillage.api;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/** Found by every Quarkus test through the service loader, so that no test can forget the contract. */
public class ContractInstaller implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        String application = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        ContractCheck.install(application.replace("sillage-", ""));
    }
}
