from locust import HttpUser, task

class Web(HttpUser):
    host = "https://api.race.example.net"

    @task
    def lap(self):
        self.client.post("/v1/laps", json={"n": 1}, headers={"Origin": "https://race.example.com"})
