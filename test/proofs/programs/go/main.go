// The shop on Go, on four routers. The environment says on which, how CORS is set up today, and what stands outside of it.
package main

import (
	"log"
	"net"
	"net/http"
	"os"
	"strings"
)

// policy is what the CORS library of the router is told today; nil where there is none.
type policy struct {
	origin           string
	methods, headers []string
	credentials      bool
}

func today() *policy {
	if os.Getenv("CORS_ORIGIN") == "" {
		return nil
	}
	return &policy{os.Getenv("CORS_ORIGIN"), words("CORS_METHODS"), words("CORS_HEADERS"), os.Getenv("CORS_CREDENTIALS") != ""}
}

func words(name string) []string {
	if os.Getenv(name) == "" {
		return nil
	}
	return strings.Split(os.Getenv(name), ",")
}

// onRoutes: CORS hangs on the routes alone, so that OPTIONS, which has no route, does without.
func onRoutes() bool { return os.Getenv("OUTSIDE") == "no-options" }

func main() {
	routers := map[string]func(*policy) http.Handler{"net/http": plainShop, "gin": ginShop, "echo": echoShop, "chi": chiShop}
	shop := outside(byHand(routers[os.Getenv("ROUTER")](today())))
	listener, err := net.Listen("tcp", "127.0.0.1:"+os.Getenv("PORT"))
	if err != nil {
		log.Fatal(err)
	}
	log.Print("listening")
	log.Fatal(http.Serve(listener, withCORS(shop)))
}

func outside(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		hasToken := r.Header.Get("Authorization") != ""
		switch what := os.Getenv("OUTSIDE"); {
		case what == "token" && !hasToken:
			w.Header().Set("WWW-Authenticate", "Bearer")
			http.Error(w, "a token is missing", http.StatusUnauthorized)
		case what == "header" && !hasToken:
			http.Error(w, "a header is missing", http.StatusBadRequest)
		case what == "not-ready" && r.Method != http.MethodOptions && r.URL.Path == "/v1/fail":
			http.Error(w, "not ready", http.StatusInternalServerError)
		case what == "orders" && r.URL.Path == "/v1/orders" && os.Getenv("ROUTER") != "gin":
			orders(w, r)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// byHand: headers that somebody wrote without a library, or beside it.
func byHand(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin, headers := os.Getenv("BY_HAND"), os.Getenv("BY_HAND_HEADERS")
		if origin == "origin" {
			origin = r.Header.Get("Origin")
		}
		if headers != "" {
			w.Header().Set("Access-Control-Allow-Headers", headers)
			if r.Method == http.MethodOptions {
				w.Header().Set("Access-Control-Allow-Origin", origin)
				w.WriteHeader(http.StatusNoContent)
				return
			}
		}
		next.ServeHTTP(&adding{ResponseWriter: w, origin: origin}, r)
	})
}

// adding adds the header when the response starts: the libraries set theirs, and would take its place.
type adding struct {
	http.ResponseWriter
	origin  string
	started bool
}

func (a *adding) WriteHeader(status int) {
	if !a.started && a.origin != "" {
		a.Header().Add("Access-Control-Allow-Origin", a.origin)
	}
	a.started = true
	a.ResponseWriter.WriteHeader(status)
}

func (a *adding) Write(body []byte) (int, error) {
	if !a.started {
		a.WriteHeader(http.StatusOK)
	}
	return a.ResponseWriter.Write(body)
}

func orders(w http.ResponseWriter, r *http.Request) {
	if r.URL.Query().Has("page") {
		w.Header().Set("X-Total-Count", "7")
	}
	say(w, `{"ok":true}`)
}

func session(w http.ResponseWriter, r *http.Request) {
	setSession(w, "of-the-proof")
	say(w, `{"cookies":"`+r.Header.Get("Cookie")+`"}`)
}

func say(w http.ResponseWriter, body string) {
	w.Header().Set("Content-Type", "application/json")
	w.Write([]byte(body))
}
