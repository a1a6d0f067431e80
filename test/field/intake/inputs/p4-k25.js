var BASE = "https://api.recipe.example.net";
function search(q) {
  return fetch(BASE + "/search?q=" + encodeURIComponent(q) + "&limit=" + 10, {
    method: "GET",
    headers: { "X-RapidAPI-Key": "GEHEIM0123456789abcdef", "X-RapidAPI-Host": "api.recipe.example.net" }
  }).then(function (r) { return r.json(); });
}
