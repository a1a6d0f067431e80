var request = URLRequest(url: URL(string: "https://api.acme.io/v1/orders")!)
request.httpMethod = "PUT"
request.setValue("application/json", forHTTPHeaderField: "Content-Type")
request.addValue("https://portal.acme.io", forHTTPHeaderField: "Origin")
let (data, response) = try await URLSession.shared.data(for: request)
