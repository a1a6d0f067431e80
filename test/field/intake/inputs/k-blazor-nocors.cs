var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.net/v2/ping");
request.SetBrowserRequestMode(BrowserRequestMode.NoCors);
request.SetBrowserRequestCache(BrowserRequestCache.NoStore);
var response = await Http.SendAsync(request);
