import createClient from "openapi-fetch";
const client = createClient<paths>({ baseUrl: "https://api.library.example.net/v3/", headers: { "X-Branch": "west" } });
const { data } = await client.PUT("/books/{id}", { params: { path: { id: 12 } }, body: { title: "x" } });
