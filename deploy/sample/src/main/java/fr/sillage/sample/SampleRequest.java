package fr.sillage.sample;

import java.util.Map;

/**
 * One request of a sample file.
 *
 * @param method PUT where the file says nothing
 */
record SampleRequest(String method, String path, Map<String, Object> body) {

    SampleRequest {
        method = method == null ? "PUT" : method;
    }
}
