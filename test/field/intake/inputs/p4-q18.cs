services.AddHttpClient("farm", c => { c.BaseAddress = new Uri("https://api.cow.example.net/"); c.DefaultRequestHeaders.Add("X-Farm", "1"); });
var client = factory.CreateClient("farm");
var r = await client.PostAsJsonAsync("v1/milk", new { litres = 3 });
