var request = URLRequest(url: URL(string: "https://api.run.example.net/v1/tracks")!)
request.httpMethod = "POST"
request.setValue("application/json", forHTTPHeaderField: "Content-Type")
request.addValue("ios", forHTTPHeaderField: "X-Platform")
request.httpBody = try JSONEncoder().encode(track)
let (data, _) = try await URLSession.shared.data(for: request)
