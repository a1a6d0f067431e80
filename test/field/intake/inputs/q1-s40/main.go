package main
import "github.com/rs/cors"
func main() {
	c := cors.New(cors.Options{
		AllowOriginFunc: func(origin string) bool { return true },
		AllowCredentials: true,
	})
	_ = c
}
