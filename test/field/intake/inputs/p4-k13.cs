builder.Services.AddScoped(sp => new HttpClient { BaseAddress = new Uri("https://api.farmshop.example.net/") });
var req = new HttpRequestMessage(HttpMethod.Put, "v1/cart");
req.SetBrowserRequestCredentials(BrowserRequestCredentials.Include);
req.Headers.Add("X-Farm", "1");
req.Content = JsonContent.Create(cart);
await Http.SendAsync(req);
