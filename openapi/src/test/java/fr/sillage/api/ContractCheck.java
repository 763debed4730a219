package fr.sillage.api;

import java.net.URI;
import java.util.List;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Holds every answer that any test sees to the committed contract of the service under test. */
public class ContractCheck implements Filter {

    private final Contract contract;

    ContractCheck(Contract contract) {
        this.contract = contract;
    }

    /** Checks every answer from now on; called once before the tests of a class. */
    public static void install(String service) {
        RestAssured.replaceFiltersWith(new ContractCheck(Contract.committed(service)));
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification specification,
            FilterContext context) {
        Response response = context.next(request, specification);
        String path = URI.create(request.getURI()).getPath();
        if (!path.startsWith("/api/")) {
            return response;
        }
        String type = response.contentType() == null ? "" : response.contentType().split(";")[0].trim();
        List<String> faults = contract.faults(request.getMethod(), path, response.statusCode(), type, response.asString());
        if (!faults.isEmpty()) {
            throw new AssertionError("Not as the contract says: " + request.getMethod() + " " + path + " "
                    + response.statusCode() + "\n" + String.join("\n", faults) + "\n" + response.asString());
        }
        return response;
    }
}
