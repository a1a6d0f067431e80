RequestBuilder builder = new RequestBuilder(RequestBuilder.POST, "https://api.example.net/v2/carts");
builder.setHeader("X-Cart", "1");
builder.setHeader("Content-Type", "application/json");
builder.setIncludeCredentials(true);
builder.sendRequest(json, new RequestCallback() {
  public void onResponseReceived(Request request, Response response) {}
  public void onError(Request request, Throwable e) {}
});
