using var req = new HttpRequestMessage(HttpMethod.Put, "https://api.example.net/v2/carts");
req.Headers.Add("X-Tenant", "7");
req.SetBrowserRequestCredentials(BrowserRequestCredentials.Include);
req.Content = JsonContent.Create(cart);
var res = await Http.SendAsync(req);
